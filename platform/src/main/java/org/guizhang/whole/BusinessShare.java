package org.guizhang.whole;

/**
 * How much of the installation a business takes, and how much it may.
 *
 * @param people who have access, or were asked
 * @param storageMib what its pictures take, rounded up
 * @param requestsPerMinuteMost of REST, on each server
 */
public record BusinessShare(
        int people, int peopleMost, long storageMib, int storageMibMost, int requestsPerMinuteMost) {}
