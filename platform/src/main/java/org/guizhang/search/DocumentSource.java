package org.guizhang.search;

import java.util.List;
import java.util.Set;

/** A feature's documents, read from the database in the transaction and for the tenant of the call. */
public interface DocumentSource {
    /** Names the documents of this source: {@code clause}, {@code checklist} … */
    String kind();

    /** Every subject that has documents, for building an index anew. */
    List<String> subjects();

    /** The present documents of a subject; empty when it is gone. */
    List<SearchDocument> documents(String subject);

    /** Which of these guards the caller may read at this moment. */
    Set<String> readable(Set<String> guards);
}
