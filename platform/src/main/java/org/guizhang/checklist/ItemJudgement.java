package org.guizhang.checklist;

/** What an answer means. */
public enum ItemJudgement {
    PASSED,
    FAILED,
    NOT_APPLICABLE,
    /** An answer that can neither pass nor fail, such as a text. */
    NEUTRAL,
    EMPTY,
    /** The rules do not ask for it. */
    HIDDEN
}
