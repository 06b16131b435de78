package org.guizhang.blob;

import java.util.Set;

/** A feature whose things have pictures. */
public interface BlobReader {
    /** The word of its kind, as given to {@link Blobs#use}. */
    String kind();

    /** Which of its things the caller may see at this moment. */
    Set<String> readable(Set<String> subjects);
}
