package org.guizhang.blob;

import java.util.Collection;

/**
 * What pictures belong to.
 *
 * @param kind as of {@link BlobReader#kind()}
 * @param digests of the pictures, by what was sent
 */
public record BlobUse(String kind, String subject, Collection<String> digests) {}
