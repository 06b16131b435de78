package org.guizhang.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the API answers and what proofs carry, as JSON; docs/verify.md says which members a digest is made of. JSON has
 * no seal: that a text fits its digest is all that can be said of it, never who signed it and when.
 */
final class Document {
    private static final String PROOF = "guizhang-acknowledgement/1";

    private Document() {}

    /**
     * Checks every digest that can be made again from a document.
     *
     * @return what was found, a sentence each
     */
    static List<String> verified(String json) throws Refused {
        var document = Members.of(JsonText.parse(json));
        if (document.has("format")) {
            throw new Refused("json.unsealed");
        }
        if (document.has("edition") && document.has("content")) {
            return List.of(edition(document), Sentences.say("fits.only"));
        }
        if (document.has("file") && document.has("digest")) {
            var digest = document.text("digest");
            return List.of(same(digest, document.any("file"), "consultation"), Sentences.say("fits.only"));
        }
        if (document.has("passages") && document.has("shown")) {
            return reading(document);
        }
        throw new Refused("json.unknown");
    }

    /** The attachment of a proof: who signed, and the words. */
    static String proof(Members document) throws Refused {
        if (!document.text("format").equals(PROOF)) {
            throw new Refused("json.format", document.text("format"));
        }
        var signature = document.inner("signature");
        var shown = document.inner("shown");
        same(signature.text("shownDigest"), shown.object(), "shown");
        if (!shown.text("edition").equals(signature.text("editionDigest"))) {
            throw new Refused("digest.edition-of-proof");
        }
        return Sentences.say(
                "good.proof",
                signature.text("name"),
                signature.text("person"),
                signature.text("module"),
                signature.text("number"),
                signature.text("business"),
                signature.text("signedAt"),
                signature.text("shownDigest"),
                signature.text("editionDigest"),
                Integer.toString(shown.list("clauses").size()));
    }

    static String edition(Members document) throws Refused {
        var digest = document.inner("edition").text("digest");
        return same(digest, document.any("content"), "edition");
    }

    private static List<String> reading(Members document) throws Refused {
        var found = new ArrayList<String>();
        var signed = document.has("signed") ? document.inner("signed") : null;
        for (var language : List.of("zh", "en")) {
            var digest = document.inner("shown").text(language);
            found.add(same(digest, shown(document, language), "shown"));
            if (signed != null && signed.text("language").equals(language)) {
                if (!signed.text("shown").equals(digest)) {
                    throw new Refused("digest.signed", signed.text("shown"), digest);
                }
                found.add(Sentences.say("fits.signed", digest));
            }
        }
        found.add(Sentences.say("fits.only"));
        return found;
    }

    private static Map<String, Object> shown(Members document, String language) throws Refused {
        var clauses = new ArrayList<Map<String, Object>>();
        for (var one : document.list("passages")) {
            var passage = Members.of(one);
            clauses.add(Map.of(
                    "key", passage.text("key"),
                    "change", passage.text("change"),
                    "heading", passage.inner("heading").text(language),
                    "text", passage.inner("text").text(language)));
        }
        var shown = new LinkedHashMap<String, Object>();
        shown.put("edition", document.text("editionDigest"));
        shown.put("language", language);
        shown.put("clauses", clauses);
        return shown;
    }

    static String same(String digest, Object value, String of) throws Refused {
        var computed = Digests.ofCanonical(value);
        if (!computed.equals(digest)) {
            throw new Refused("digest." + of, digest, computed);
        }
        return Sentences.say("good." + of, digest);
    }
}
