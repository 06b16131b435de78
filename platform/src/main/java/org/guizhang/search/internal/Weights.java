package org.guizhang.search.internal;

/**
 * What counts how much in the ranking; found with the half of the judged questions that is for it.
 *
 * @param context a word in the titles around it, beside one in its own title
 * @param related a word in the names of what it is tied to
 * @param body a word in what it says, often enough
 * @param length how much a long text has to say a word more often, 0 to 1
 * @param more of the places where a word stands, what each counts beside the best of them, 0 to 1
 * @param cover power of the share of the question that is covered: much of it in one document is more than chance
 * @param way how like one of the ways to ask for it the question is, beside the share of the question that it covers
 * @param second the second of these ways beside the best
 * @param title how like its title the question is
 * @param single a single character, beside a pair
 * @param sound a word that sounds alike, beside the word itself
 * @param synonym another word for it
 * @param slip a word with one slip of the finger in it
 * @param wayPart a word in all ways to ask for it, beside one in its title; in one of them it is half of that
 * @param cross a pair across the border of two words, beside one within a word
 * @param rarity power of the rarity of a word
 * @param quote a body that says the whole question
 */
record Weights(
        float context,
        float related,
        float body,
        float length,
        float more,
        float cover,
        float way,
        float second,
        float title,
        float single,
        float sound,
        float synonym,
        float slip,
        float wayPart,
        float cross,
        float rarity,
        float quote) {
    static final Weights USUAL = new Weights(
            0.5f, 0.2f, 0.95f, 0.3f, 0.3f, 1.8f, 0.9f, 0.6f, 0.5f, 1f, 0.6f, 0.9f, 0.6f, 1.1f, 0.55f, 0.9f, 1f);
}
