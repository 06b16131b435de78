package org.guizhang.search.internal;

import java.io.IOException;
import java.util.List;

/** Something that answers questions over documents: the product, or what it is compared with. */
interface SearchEngine extends AutoCloseable {
    /** Addresses of the best ten, as {@code template kind:key}, best first. */
    List<String> ask(String question) throws IOException;

    /** Nothing to close, unless it says so. */
    @Override
    default void close() throws IOException {}
}
