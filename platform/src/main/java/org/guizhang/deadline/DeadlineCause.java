package org.guizhang.deadline;

/** Why a clock was moved, stopped or taken away. */
public enum DeadlineCause {
    /** What started or stopped it says another moment now. */
    VALUE_CHANGED,
    /** It stood still. */
    PAUSE,
    /** What it waits for was done. */
    DONE,
    /** What it is about was declared void. */
    SUBJECT_VOIDED,
    /** What it is about has ended, and it would have started anew. */
    SUBJECT_CLOSED,
    /** The regulation is not in force any more. */
    RULE_ENDED
}
