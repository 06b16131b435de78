package org.guizhang.launcher;

/** A server process that the launcher started and has to stop. */
interface Server {
    String name();

    Process process();

    /** Ends it in its own clean way and returns when it is gone; does nothing if it already is. */
    void stop() throws InterruptedException;
}
