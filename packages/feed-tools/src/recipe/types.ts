import type { InferOutput } from 'valibot';
import type {
  AgainstSchema, AnswersSchema, AreasSchema, ContentSchema, CountedSchema, GivenSchema, RecipeDimensionSchema, RecipeIndicatorSchema, RecipeSchema,
  SourceSchema, ValuedCategorySchema, WhereSchema,
} from './schema.js';

type Frozen<T> = T extends readonly (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** A recipe that has been read: nothing is wrong with it, and its defaults are filled in. */
export type Recipe = Frozen<InferOutput<typeof RecipeSchema>>;
export type RecipeSource = Frozen<InferOutput<typeof SourceSchema>>;
export type RecipeAreas = Frozen<InferOutput<typeof AreasSchema>>;
export type RecipeDimension = Frozen<InferOutput<typeof RecipeDimensionSchema>>;
export type RecipeIndicator = Frozen<InferOutput<typeof RecipeIndicatorSchema>>;
export type ValuedCategory = Frozen<InferOutput<typeof ValuedCategorySchema>>;
export type Counted = Frozen<InferOutput<typeof CountedSchema>>;
export type Against = Frozen<InferOutput<typeof AgainstSchema>>;
export type Answers = Frozen<InferOutput<typeof AnswersSchema>>;
export type Given = Frozen<InferOutput<typeof GivenSchema>>;
export type Where = Frozen<InferOutput<typeof WhereSchema>>;
export type Content = InferOutput<typeof ContentSchema>;
