package org.guizhang.checklist;

/** What an answer still needs. */
public enum AnswerDemand {
    PHOTO,
    NOTE
}
