declare function _default({ configEngine }: {
    configEngine: any;
}): {
    input: string;
    output: {
        file: string;
        format: string;
    };
    plugins: any[];
} | ({
    input: string;
    output: {
        file: string;
        format: string;
    };
    plugins: any[];
} | {
    input: any;
    external: (id: any) => boolean;
    output: {
        dir: string;
        format: string;
        preserveModules: boolean;
        preserveModulesRoot: string;
    };
    plugins: import("rollup").Plugin<any>[];
} | {
    input: {
        'indicator-elements': string;
    };
    output: {
        dir: string;
        format: string;
        chunkFileNames: ({ name, facadeModuleId }: {
            name: any;
            facadeModuleId: any;
        }) => string;
        hashCharacters: string;
        manualChunks: (id: any) => string | undefined;
        onlyExplicitManualChunks: boolean;
    };
    plugins: any[];
})[];
export default _default;
