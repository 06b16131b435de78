package org.guizhang.transcribe;

/** A way to number, by an example; what is found of them decides which lines are chapters, clauses and items. */
public enum NumberScheme {
    CHAPTER("第一章"),
    SECTION("第一节"),
    ARTICLE("第一条"),
    CHINESE("一、"),
    CHINESE_IN_BRACKETS("（一）"),
    NUMBER("1."),
    DECIMAL("1.1"),
    DECIMAL_OF_THREE("1.1.1"),
    DECIMAL_OF_FOUR("1.1.1.1"),
    NUMBER_IN_BRACKETS("（1）"),
    CIRCLED("①"),
    LETTER("a."),
    BULLET("•");

    private final String example;

    NumberScheme(String example) {
        this.example = example;
    }

    public String example() {
        return example;
    }
}
