package org.guizhang.policy.edition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Snapshot;
import org.jspecify.annotations.Nullable;

/** An edition: stored once, never changed; the runtime role has no right to. */
@Entity(name = "Edition")
@Table(name = "edition")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id")
public class EditionEntity {
    @Id
    private UUID id;

    @Column(name = "module_id")
    private UUID moduleId;

    @Column
    private int major;

    @Column
    private int minor;

    @Column
    private String kind;

    // As text: EclipseLink's own converter of UUIDs knows no null.
    @Column(name = "source_id")
    private @Nullable String source;

    @Column
    private String digest;

    @Column
    private String content;

    @Column
    private @Nullable String draft;

    @Column
    private String note;

    @Column
    private boolean material;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "publisher_name")
    private String publisherName;

    @Column(name = "approver_name")
    private @Nullable String approverName;

    @Column(name = "editorial_reason")
    private @Nullable String editorialReason;

    @SuppressWarnings("NullAway.Init")
    protected EditionEntity() {}

    /** @param draft what the content was made of, see {@link Snapshot} */
    public EditionEntity(Edition edition, String content, @Nullable String draft, UUID publishedBy) {
        this.id = edition.id();
        this.moduleId = edition.moduleId();
        this.major = edition.major();
        this.minor = edition.minor();
        this.kind = edition.kind().name();
        this.source = edition.source() == null ? null : edition.source().toString();
        this.draft = draft;
        this.digest = edition.digest();
        this.content = content;
        this.note = edition.note();
        this.material = edition.material();
        this.effectiveFrom = edition.effectiveFrom();
        this.publishedAt = edition.publishedAt();
        this.publishedBy = publishedBy;
        this.publisherName = edition.publisher();
        this.approverName = edition.approver();
        this.editorialReason = edition.editorialReason();
    }
}
