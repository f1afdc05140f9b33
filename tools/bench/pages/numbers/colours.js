export const colours = { own: '#00607a', other: '#b44c00', quiet: '#6a747e', target: '#7440a0', grid: '#d5dade', ink: '#1b1f23' };
