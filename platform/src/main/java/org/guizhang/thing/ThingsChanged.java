package org.guizhang.thing;

/** Things were entered, changed, closed or opened again. Fired in the transaction that does it. */
public record ThingsChanged() {}
