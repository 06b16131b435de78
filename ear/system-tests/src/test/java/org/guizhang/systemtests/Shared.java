package org.guizhang.systemtests;

/** What the tests of a run share beside the installation: names for {@code @ResourceLock}. */
public final class Shared {
    /** What the server's log says: of those who read it, and those who make it write of faults. */
    public static final String SERVER_LOG = "server log";

    /** Locks of a test in the database, and who of the application waits at one. */
    public static final String DATABASE_LOCKS = "database locks";

    private Shared() {}
}
