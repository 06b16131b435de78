package org.guizhang.search;

import java.util.List;

/** How people ask for something in everyday words: whole questions or scenes, no part of what it says. */
public record Asked(List<String> zh, List<String> en) {
    public static final Asked NOTHING = new Asked(List.of(), List.of());

    public Asked {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }
}
