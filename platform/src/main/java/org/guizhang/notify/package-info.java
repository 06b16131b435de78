/**
 * What people are told: an inbox in the application, and mail out of an outbox that is written in the transaction of
 * what it tells about. Of features it knows {@code joining} alone, whose
 * invitations it mails; the others give it plain notices. Nobody is told of something that did not happen.
 */
@NullMarked
package org.guizhang.notify;

import org.jspecify.annotations.NullMarked;
