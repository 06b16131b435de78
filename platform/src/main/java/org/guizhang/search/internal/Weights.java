package org.guizhang.search.internal;

/**
 * What counts how much in the ranking; found with the half of the judged questions that is for it.
 *
 * @param context a word in the titles around it, beside one in its own title
 * @param related a word in the names of what it is tied to
 * @param body a word in what it says
 * @param length how much a long text has to say a word more often, 0 to 1
 * @param way how like one of the ways to ask for it the question is, beside the share of the question that it covers
 * @param title how like its title the question is
 * @param asked share of the question that counts for likeness, the rest being the share of the way, 0 to 1
 * @param single a single character, beside a pair
 * @param sound a word that sounds alike, beside the word itself
 * @param synonym another word for it
 * @param slip a word with one slip of the finger in it
 * @param wayPart a word in a way to ask for it, beside one in its title
 * @param cross a pair across the border of two words, beside one within a word
 * @param rarity power of the rarity of a word
 * @param quote a body that says the whole question
 */
record Weights(
        float context,
        float related,
        float body,
        float length,
        float way,
        float title,
        float asked,
        float single,
        float sound,
        float synonym,
        float slip,
        float wayPart,
        float cross,
        float rarity,
        float quote) {
    static final Weights USUAL =
            new Weights(0.5f, 0.4f, 0.7f, 0.2f, 1f, 1f, 0.5f, 0.8f, 0.6f, 0.8f, 0.6f, 0.55f, 0.6f, 0.8f, 1f);
}
