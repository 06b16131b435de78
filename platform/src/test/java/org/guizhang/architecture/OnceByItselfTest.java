package org.guizhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.POST;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.WithoutCredential;
import org.guizhang.tenant.recover.rest.ContactResource;
import org.guizhang.tenant.rest.TokensResource;

/**
 * What a request with an {@code Idempotency-Key} does is one transaction, or none of it (decision 0041): whatever begins
 * another one stays when the request is undone, and does not see what the request has stored. Passwords, whose tries are
 * counted so, are not asked with a key: it would tell which one was right.
 */
@AnalyzeClasses(
        packages = "org.guizhang",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArrowsTest.WithoutVerifier.class})
class OnceByItselfTest {
    /** Asks who held the login before, to refuse by that; what begins another transaction comes where nothing was asked. */
    private static final String REFUSES_BEFORE = "org.guizhang.tenant.Accounts.signIn(";

    private static final Map<JavaCodeUnit, List<JavaCodeUnit>> CALLED = new HashMap<>();

    @ArchTest
    static void whatTakesAKeyBeginsNoOtherTransaction(JavaClasses classes) {
        var posts = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class))
                .toList();
        assertThat(posts).hasSizeGreaterThan(40);
        assertThat(posts.stream()
                        .filter(post -> !post.isAnnotatedWith(WithoutCredential.class)
                                && !post.isAnnotatedWith(OnceByItself.class))
                        .flatMap(OnceByItselfTest::othersBegunBy))
                .isEmpty();
    }

    @ArchTest
    static void whatConfirmsAnAddressOrAsksForAPasswordIsSeenToBeginOne(JavaClasses classes) {
        for (var post : List.of(
                classes.get(ContactResource.class).getMethod("confirm", ContactResource.AddressLink.class),
                classes.get(TokensResource.class).getMethod("issue", TokensResource.NewToken.class))) {
            assertThat(othersBegunBy(post)).as(post.getFullName()).isNotEmpty();
        }
    }

    /** Or as many as there are connections could all wait for one more. */
    @ArchTest
    static void nobodyHoldsAConnectionAndTakesAnother(JavaClasses classes) {
        var held = classes.stream()
                .filter(type -> type.isAnnotatedWith(Transactional.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(OnceByItselfTest::takesAnotherLater)
                .map(JavaMethod::getFullName);
        assertThat(held).filteredOn(name -> !name.startsWith(REFUSES_BEFORE)).isEmpty();
    }

    private static boolean takesAnotherLater(JavaMethod method) {
        var first = lines(method, OnceByItselfTest::touches).min(Comparator.naturalOrder());
        return first.isPresent()
                && lines(method, called -> reaches(called, OnceByItselfTest::beginsAnother))
                        .anyMatch(line -> line > first.get());
    }

    private static Stream<Integer> lines(JavaMethod method, Predicate<JavaCodeUnit> kind) {
        return method.getAccessesFromSelf().stream()
                .filter(access -> members(access).anyMatch(kind))
                .map(JavaAccess::getLineNumber);
    }

    /** Whether it asks the database for something in the transaction that is there. */
    private static boolean touches(JavaCodeUnit called) {
        return !beginsAnother(called) && reaches(called, unit -> unit.getOwner().isEquivalentTo(Database.class));
    }

    private static boolean reaches(JavaCodeUnit from, Predicate<JavaCodeUnit> kind) {
        return kind.test(from) || reached(from).stream().anyMatch(kind);
    }

    private static Stream<String> othersBegunBy(JavaMethod post) {
        return reached(post).stream()
                .filter(OnceByItselfTest::beginsAnother)
                .map(begun -> post.getFullName() + " by " + begun.getFullName());
    }

    /** All that is called in the transaction of a method, up to where another one begins. */
    private static Set<JavaCodeUnit> reached(JavaCodeUnit from) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            for (var called : CALLED.computeIfAbsent(next.remove(), OnceByItselfTest::called)) {
                if (seen.add(called) && !beginsAnother(called)) {
                    next.add(called);
                }
            }
        }
        return seen;
    }

    private static List<JavaCodeUnit> called(JavaCodeUnit from) {
        return from.getAccessesFromSelf().stream()
                .flatMap(OnceByItselfTest::members)
                .toList();
    }

    private static Stream<JavaCodeUnit> members(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(called -> called.getOwner().getPackageName().startsWith("org.guizhang"))
                .flatMap(OnceByItselfTest::withThoseBehind);
    }

    /** The method and what may stand behind it. */
    private static Stream<JavaCodeUnit> withThoseBehind(JavaCodeUnit called) {
        return Stream.concat(
                Stream.of(called),
                called.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.getMethods().stream()
                                .filter(method -> method.getName().equals(called.getName())
                                        && method.getRawParameterTypes().equals(called.getRawParameterTypes()))));
    }

    /** A method that is not public is called by its own class alone, in the transaction that is there. */
    private static boolean beginsAnother(JavaMember called) {
        return called.getModifiers().contains(JavaModifier.PUBLIC)
                && called.tryGetAnnotationOfType(Transactional.class)
                        .or(() -> called.getOwner().tryGetAnnotationOfType(Transactional.class))
                        .filter(kind -> kind.value() == TxType.REQUIRES_NEW)
                        .isPresent();
    }
}
