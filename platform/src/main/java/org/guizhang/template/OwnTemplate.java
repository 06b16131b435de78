package org.guizhang.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A template that a business has uploaded for itself.
 *
 * @param id in the catalogue, such as {@code own.hotel}
 * @param title of the newest version
 * @param versions from the oldest
 */
public record OwnTemplate(String id, Text title, List<Version> versions) {
    /** Templates of a business. */
    public static final int MAX_TEMPLATES = 20;

    /** Versions of a template. */
    public static final int MAX_VERSIONS = 50;

    /** Bytes of all versions of all templates of a business: 32 MiB. */
    public static final long MAX_BYTES = 32L << 20;

    /**
     * A version.
     *
     * @param uploadedBy the name of whoever has uploaded it
     * @param used whether a module was ever made of it, or told to follow it: it stays
     */
    public record Version(TemplateVersion version, Instant uploadedAt, String uploadedBy, boolean used) {}

    /** The version that can be deleted by itself: the newest, while nobody uses it and there are others. */
    public Optional<Version> dispensable() {
        var newest = versions.get(versions.size() - 1);
        return Optional.of(newest).filter(version -> !version.used() && versions.size() > 1);
    }

    /**
     * What became of an upload.
     *
     * @param brought null where something has to be mended: nothing is stored
     * @param problems by file and line
     */
    public record Upload(@Nullable Brought brought, List<TemplateProblem> problems) {}

    /**
     * What an upload has brought.
     *
     * @param title of the newest version that there is now
     * @param added the versions that were not there before, from the oldest
     * @param known those of the archive that were there, with the same content
     */
    public record Brought(String id, Text title, List<TemplateVersion> added, List<TemplateVersion> known) {}
}
