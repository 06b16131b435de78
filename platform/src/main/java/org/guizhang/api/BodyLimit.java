package org.guizhang.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses bodies above 1 MiB, files of policy as code above 2 MiB, regulations to store above 4 MiB, documents to
 * transcribe and pictures above 8 MiB, whether their length is announced or not.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    /** 1 MiB. */
    static final int MAX_BYTES = 1 << 20;
    /** 2 MiB, several times what a business with all templates has. */
    public static final int MAX_YAML_BYTES = 2 << 20;

    /** 4 MiB: as many characters as a document may have, each escaped, and what stands around them. */
    public static final int MAX_TRANSCRIPT_BYTES = 4 << 20;

    /** 8 MiB: documents of offices have pictures in them, and cameras take large ones. */
    static final int MAX_DOCUMENT_BYTES = 8 << 20;

    private static final String TRANSCRIPTS = "/transcriptions";
    private static final String DOCUMENTS = TRANSCRIPTS + "/proposal";
    private static final String PICTURES = "/blobs/";
    private static final String PICTURES_FROM_OUTSIDE = "/outside/corrections/photos/";

    /** Of application/yaml and its aliases (RFC 9512). */
    private static final Set<String> YAML = Set.of("yaml", "x-yaml", "vnd.yaml");

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var max = max(request);
        if (request.getLength() > max) {
            throw new jakarta.ws.rs.ProcessingException(new TooLarge(max));
        }
        request.setEntityStream(new Counted(request.getEntityStream(), max));
    }

    private static int max(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (path.endsWith(DOCUMENTS) || path.startsWith(PICTURES) || path.startsWith(PICTURES_FROM_OUTSIDE)) {
            return MAX_DOCUMENT_BYTES;
        }
        if (path.endsWith(TRANSCRIPTS)) {
            return MAX_TRANSCRIPT_BYTES;
        }
        return isYaml(request) ? MAX_YAML_BYTES : MAX_BYTES;
    }

    private static boolean isYaml(ContainerRequestContext request) {
        var type = request.getMediaType();
        return type != null && YAML.contains(type.getSubtype().toLowerCase(Locale.ROOT));
    }

    private static final class Counted extends FilterInputStream {
        private final int max;
        private long read;

        Counted(InputStream in, int max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int many = super.read(buffer, offset, length);
            count(Math.max(many, 0));
            return many;
        }

        private void count(int bytes) throws TooLarge {
            read += bytes;
            if (read > max) {
                throw new TooLarge(max);
            }
        }
    }
}
