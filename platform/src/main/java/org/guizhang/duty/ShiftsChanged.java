package org.guizhang.duty;

/** The roster is not what it was. Fired in the transaction that does it. */
public record ShiftsChanged() {}
