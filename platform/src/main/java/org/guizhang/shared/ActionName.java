package org.guizhang.shared;

/** What the trail calls a kind of action. Each feature has an enum of its own; no code stands twice among them. */
public interface ActionName {
    /** What is stored in the trail and never changes, such as {@code edition.published}. */
    String code();
}
