/**
 * What people are told: an inbox in the application, and mail out of an outbox that is written in the transaction of
 * what it tells about and sent by a task. It hears who joins and is placed, and mails invitations and what concerns an
 * account; every other feature gives it plain notices. Nobody is told of something that did not happen.
 */
@NullMarked
package org.guizhang.notify;

import org.jspecify.annotations.NullMarked;
