package org.guizhang.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A feature's documents, read from the database in the transaction and for the tenant of the call. */
public interface DocumentSource {
    /** Names the source, as {@link DocumentChanged#kind()} does; letters alone. */
    String kind();

    /** Tells the documents of one version of the program from those of another that come of the same rows. */
    default String version() {
        return "";
    }

    /** Every subject that has documents, for building an index anew. */
    List<String> subjects();

    /** The present documents of a subject; empty when it is gone. */
    List<SearchDocument> documents(String subject);

    /** The same of several, by subject, for sources that read for all of them at once. */
    default Map<String, List<SearchDocument>> documents(Collection<String> subjects) {
        var found = new HashMap<String, List<SearchDocument>>();
        subjects.forEach(subject -> found.put(subject, documents(subject)));
        return found;
    }

    /**
     * Which guards may be read, as a statement of PostgreSQL that selects those out of {@code :guards} (text[]), for the
     * business {@code :tenant} at the moment {@code :at}, and, where it asks, by whoever is of {@code :terms} (text[]), which are
     * those of {@link DocumentReaders} and of {@link ReaderSource}. It is made part of one statement for all hits.
     */
    String readable();

    /**
     * The subjects in which a thing of a module is to be found, now or later; none where there is no such thing, or people
     * add no words to things of this source.
     */
    default Set<String> holding(String kind, String module, String key) {
        return Set.of();
    }
}
