package org.guizhang.search;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about the words of a business. */
public enum SearchAction implements ActionName {
    ASKED_SET("search.asked-set"),
    ASKED_REMOVED("search.asked-removed"),
    SYNONYMS_ADDED("search.synonyms-added"),
    SYNONYMS_CHANGED("search.synonyms-changed"),
    SYNONYMS_REMOVED("search.synonyms-removed"),
    QUESTION_ANSWERED("search.question-answered"),
    QUESTION_DISMISSED("search.question-dismissed");

    private final String code;

    SearchAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
