package org.guizhang.tenant.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** How much of the installation the caller's business may take: as the settings say, or as the operator has set for it. */
@ApplicationScoped
public class BusinessLimits {
    @Inject
    Database database;

    @Inject
    @ConfigProperty(name = "guizhang.people", defaultValue = "20000")
    int people;

    @Inject
    @ConfigProperty(name = "guizhang.blobs.mib", defaultValue = "10240")
    int storageMib;

    @Inject
    @ConfigProperty(name = "guizhang.requests.per.minute", defaultValue = "6000")
    int requestsPerMinute;

    /**
     * What stands in the row of a business.
     *
     * @param people null: as the settings say; so are the others
     */
    public record Own(
            @Nullable Integer people,
            @Nullable Integer storageMib,
            @Nullable Integer requestsPerMinute) {}

    /** What counts for a business. */
    public record Counting(int people, int storageMib, int requestsPerMinute) {}

    /** Throws {@link Conflict} where somebody else can only come in once somebody has left, or the operator lets more in. */
    public void takesOneMore() {
        var most = own().people();
        var limit = most == null ? people : most;
        var present = people();
        if (present >= limit) {
            throw new Conflict(Message.of("problem.people-full", limit, present));
        }
    }

    /** Who has access, or was put down and has not said no. */
    public int people() {
        return database.sql()
                .createQuery(
                        "select count(*) from person where tenant_id = :tenant and (active or absence = 'INVITED')")
                .mapTo(Integer.class)
                .one();
    }

    /** Of pictures. */
    public int storageMib() {
        return counting().storageMib();
    }

    /** What counts for the caller's business. */
    public Counting counting() {
        var own = own();
        return new Counting(
                own.people() == null ? people : own.people(),
                own.storageMib() == null ? storageMib : own.storageMib(),
                own.requestsPerMinute() == null ? requestsPerMinute : own.requestsPerMinute());
    }

    private Own own() {
        return database.sql()
                .createQuery(
                        "select people, storage_mib, requests_per_minute from business_limit where tenant_id = :tenant")
                .mapTo(Own.class)
                .findFirst()
                .orElse(new Own(null, null, null));
    }
}
