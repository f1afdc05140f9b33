/** What a frame and the page around it say to each other: the page asks, by the type alone, and the frame answers. */
export interface FrameMessage {
  readonly type: 'indicator-elements';
  /** What the frame's content takes, in CSS pixels. */
  readonly height: number;
  /** The heading of what the frame shows; empty until it is there. */
  readonly title: string;
}
