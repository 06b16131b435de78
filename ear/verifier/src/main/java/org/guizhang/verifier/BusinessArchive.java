package org.guizhang.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The archive of a business: every file against its digest, the rows against the manifest, the trail link by link. */
final class BusinessArchive {
    private static final String SUMS = "SHA256SUMS";
    private static final String MANIFEST = "manifest.json";
    private static final String FORMAT = "guizhang-business/1";
    private static final int DIGEST = 64;
    /** Where the name of the first file stands in a zip. */
    private static final int NAME = 30;

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;

    private BusinessArchive(ZipFile zip) {
        this.zip = zip;
    }

    /** Whether a file claims to be a zip, and of no record: that begins with its paper. */
    static boolean is(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var begin = in.readNBytes(NAME + EvidenceFile.PAPER.length());
            return begin.length > NAME
                    && begin[0] == 'P'
                    && begin[1] == 'K'
                    && !new String(begin, NAME, begin.length - NAME, StandardCharsets.UTF_8).equals(EvidenceFile.PAPER);
        }
    }

    /** What was found good, a sentence each; throws {@link Refused} for what does not hold. */
    static List<String> verified(Path file) throws IOException, Refused {
        try (var zip = new ZipFile(file.toFile())) {
            var found = new BusinessArchive(zip).verified();
            found.add(Sentences.say("archive.file", digest(Files.newInputStream(file))));
            return found;
        } catch (ZipException broken) {
            throw new Refused("archive.broken");
        }
    }

    private List<String> verified() throws IOException, Refused {
        var sums = sums();
        for (var sum : sums.entrySet()) {
            if (!digest(open(sum.getKey())).equals(sum.getValue())) {
                throw new Refused("archive.changed", sum.getKey());
            }
        }
        var manifest = Members.of(JsonText.parse(text(MANIFEST)));
        if (!manifest.text("format").equals(FORMAT)) {
            throw new Refused("json.format", manifest.text("format"));
        }
        var rows = 0L;
        for (var table : manifest.inner("rows").object().entrySet()) {
            var there = count(String.valueOf(table.getKey()));
            if (!table.getValue().equals((double) there)) {
                throw new Refused("archive.rows", table.getKey());
            }
            rows += there;
        }
        var pictures = pictures();
        var links = new TrailCheck().run(lines("audit_event"), lines("tenant_head"));
        var good = new ArrayList<String>();
        good.add(Sentences.say(
                "archive.good", manifest.text("business"), manifest.text("madeAt"), rows, pictures, links));
        return good;
    }

    /** The digests of all files but of the list itself, which names every file there is. */
    private Map<String, String> sums() throws IOException, Refused {
        var sums = new TreeMap<String, String>();
        for (var line : text(SUMS).split("\n")) {
            if (line.length() < DIGEST + 3) {
                throw new Refused("archive.broken");
            }
            sums.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
        }
        for (var name : sums.keySet()) {
            if (zip.getEntry(name) == null) {
                throw new Refused("archive.missing", name);
            }
        }
        var names = zip.stream().map(entry -> entry.getName()).toList();
        for (var name : names) {
            if (!sums.containsKey(name) && !name.equals(SUMS)) {
                throw new Refused("archive.more", name);
            }
        }
        return sums;
    }

    /** Pictures have digests in their rows, too: of what they show, whatever the archive says of its files. */
    private long pictures() throws IOException, Refused {
        var there = 0L;
        try (var rows = lines("blob")) {
            for (var line = rows.readLine(); line != null; line = rows.readLine()) {
                var row = Members.of(JsonText.parse(line));
                var name = "blobs/" + row.text("file") + ".jpg";
                if (zip.getEntry(name) == null) {
                    if (row.any("used").equals(true)) {
                        throw new Refused("archive.missing", name);
                    }
                } else if (!digest(open(name)).equals(row.text("stored_sha256"))) {
                    throw new Refused("archive.changed", name);
                } else {
                    there++;
                }
            }
        }
        return there;
    }

    private long count(String table) throws IOException, Refused {
        try (var in = lines(table)) {
            return in.lines().count();
        }
    }

    private BufferedReader lines(String table) throws IOException, Refused {
        return new BufferedReader(
                new InputStreamReader(open("rows/" + table + ".jsonl"), StandardCharsets.UTF_8), BUFFER);
    }

    private String text(String name) throws IOException, Refused {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException, Refused {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused("archive.missing", name);
        }
        return zip.getInputStream(entry);
    }

    private static String digest(InputStream in) throws IOException {
        try (in) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
