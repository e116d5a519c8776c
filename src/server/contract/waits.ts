// biome-ignore lint/suspicious/noEmptyInterface: filled by its view
export interface WaitsApi {}
