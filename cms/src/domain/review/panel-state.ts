/** The states of a panel and of a seat, in the order they are passed, with their labels. */

export const panelStates = { drawn: '已抽取', open: '评审中', locked: '已截止', closed: '已计票', dissolved: '已撤销' } as const;
export type PanelState = keyof typeof panelStates;

export const seatStates = { drawn: '待答复', accepted: '已接受', declined: '已谢绝', recused: '已回避' } as const;
export type SeatState = keyof typeof seatStates;
