/**
 * Starts and stops one Guizhang on this machine: PostgreSQL (unless one is configured) and Payara with the application.
 *
 * <p>Whatever is wrong with the machine is said in one sentence before anything is changed; nothing here knows what the
 * application does.
 */
@NullMarked
package org.guizhang.launcher;

import org.jspecify.annotations.NullMarked;
