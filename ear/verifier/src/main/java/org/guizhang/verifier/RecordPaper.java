package org.guizhang.verifier;

import java.util.ArrayList;
import java.util.List;

/** What a sealed paper of a record says for programs: what it is, its versions, and the files that go along with it. */
final class RecordPaper {
    static final String FORMAT = "guizhang-record/1";

    private final Members all;

    RecordPaper(Members all) {
        this.all = all;
    }

    static boolean is(Members document) throws Refused {
        return document.has("format") && document.text("format").equals(FORMAT);
    }

    boolean hasFiles() {
        return all.has("files");
    }

    /**
     * A file that goes along.
     *
     * @param sha256 of its bytes
     */
    record Along(String name, String sha256) {}

    List<Along> files() throws Refused {
        var files = new ArrayList<Along>();
        for (var one : all.list("files")) {
            var file = Members.of(one);
            files.add(new Along(file.text("name"), file.text("sha256")));
        }
        return files;
    }

    /** Digests of its versions, in order. */
    List<String> versions() throws Refused {
        var digests = new ArrayList<String>();
        for (var one : all.list("versions")) {
            digests.add(Members.of(one).text("digest"));
        }
        return digests;
    }

    String editionDigest() throws Refused {
        return all.inner("record").text("editionDigest");
    }

    /** Checks what it says by itself, and tells what it proves. */
    String verified() throws Refused {
        var about = all.inner("record");
        var versions = versions();
        var digest = versions.isEmpty() ? "" : versions.get(versions.size() - 1);
        if (!versions.isEmpty() && !about.text("digest").equals(digest)) {
            throw new Refused("digest.record-versions");
        }
        if (all.has("content")) {
            Document.same(digest, all.any("content"), "record");
        }
        var language = Sentences.language();
        return Sentences.say(
                versions.isEmpty() ? "good.record-draft" : "good.record",
                about.inner("title").text(language),
                about.has("serial") ? about.text("serial") : about.text("id"),
                about.text("business"),
                Integer.toString(versions.size()),
                digest,
                about.inner("module").text(language),
                about.text("number"),
                about.text("editionDigest"),
                about.text("state"));
    }
}
