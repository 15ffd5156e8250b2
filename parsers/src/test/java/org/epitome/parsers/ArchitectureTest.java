package org.epitome.parsers;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds for all code of the library, whoever writes it. */
class ArchitectureTest {
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .importPaths(
              Path.of("../model/target/classes"),
              Path.of("../core/target/classes"),
              Path.of("target/classes"));

  private static final String[] HOT = {
    "org.epitome.model..",
    "org.epitome.internal..",
    "org.epitome.text..",
    "org.epitome.extract..",
    "org.epitome.parsers.."
  };

  @Test
  void seesTheWholeLibrary() {
    assertThat(LIBRARY.contain("org.epitome.model.Paper")).isTrue();
    assertThat(LIBRARY.contain("org.epitome.PaperReader")).isTrue();
  }

  @Test
  void modelDependsOnAnnotationsOnly() {
    classes()
        .that()
        .resideInAPackage("org.epitome.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.epitome.model..",
            "org.jspecify.annotations..",
            "com.fasterxml.jackson.annotation..")
        .check(LIBRARY);
  }

  @Test
  void coreKnowsNoParserAndNoFormatLibrary() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.epitome", "org.epitome.internal..", "org.epitome.text..", "org.epitome.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.epitome.parsers..",
            "tools.jackson..",
            "com.fasterxml.jackson.core..",
            "javax.xml..")
        .check(LIBRARY);
  }

  @Test
  void textLayersKnowNeitherEngineNorAnnotators() {
    noClasses()
        .that()
        .resideInAPackage("org.epitome.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.epitome", "org.epitome.extract..")
        .check(LIBRARY);
  }

  @Test
  void packagesOfParsersFormNoCycle() {
    slices()
        .matching("org.epitome.parsers.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  @Test
  void wordAbstractBelongsToPapers() {
    noClasses().should().haveSimpleNameStartingWith("Abstract").check(LIBRARY);
  }

  @Test
  void namesSayWhatDiffers() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.(Default\\w*|\\w*(Impl|Util|Utils|Manager|Helper))")
        .check(LIBRARY);
  }

  @Test
  void libraryIsSilent() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(LIBRARY);
    noClasses().should().callMethod(System.class, "exit", int.class).check(LIBRARY);
  }

  @Test
  void libraryOpensNoAddress() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels..")
                .and(not(named("java.net.URI", "java.net.URISyntaxException"))))
        .check(LIBRARY);
  }

  @Test
  void libraryStartsNoThreadAndLeavesTheJvmAsItIs() {
    noClasses()
        .should()
        .dependOnClassesThat(
            named(
                "java.lang.Thread",
                "java.lang.ref.Cleaner",
                "java.util.Timer",
                "java.util.concurrent.CompletableFuture",
                "java.util.concurrent.Executors",
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.ThreadPoolExecutor"))
        .check(LIBRARY);
    noClasses()
        .should()
        .callMethodWhere(call("java.lang.Runtime", Set.of("addShutdownHook", "exit", "halt")))
        .orShould()
        .callMethodWhere(
            call("java.lang.System", Set.of("setProperty", "setProperties", "setOut", "setErr")))
        .orShould()
        .callMethodWhere(call("java.util.Locale", Set.of("setDefault")))
        .orShould()
        .callMethodWhere(call("java.util.TimeZone", Set.of("setDefault")))
        .orShould()
        .callMethodWhere(call("java.util.stream.BaseStream", Set.of("parallel")))
        .check(LIBRARY);
  }

  @Test
  void parsersOpenNoFile() {
    noClasses()
        .that()
        .resideInAPackage("org.epitome.parsers..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..")
                .or(named("java.io.File", "java.io.FileInputStream", "java.io.RandomAccessFile")))
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  @Test
  void noFeedBecomesATreeAndNoStaxImplementationIsLookedUp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.w3c.dom..", "javax.xml.parsers..", "org.xml.sax..")
        .check(LIBRARY);
    noClasses()
        .should()
        .callMethodWhere(
            call(
                "javax.xml.stream.XMLInputFactory",
                Set.of("newInstance", "newFactory", "newDefaultFactory")))
        .check(LIBRARY);
  }

  @Test
  void hotPathsUseNoRegularExpressions() {
    noClasses()
        .that()
        .resideInAnyPackage(HOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex..")
        .orShould()
        .callMethodWhere(
            // Not split: of one character it is none, and vocabulary files are read with it.
            call("java.lang.String", Set.of("matches", "replaceAll", "replaceFirst")))
        .check(LIBRARY);
  }

  @Test
  void publicTypesOfModelAreRecordsOrEnumsOrTheirBuilders() {
    classes()
        .that()
        .resideInAPackage("org.epitome.model..")
        .and()
        .arePublic()
        .and()
        .doNotHaveSimpleName("Builder")
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .check(LIBRARY);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(LIBRARY);
    fields()
        .that()
        .areStatic()
        .and()
        .areNotPrivate()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .notHaveRawType(are(arraysOrBuffers()))
        .check(LIBRARY);
    noClasses().should().dependOnClassesThat(named("java.lang.ThreadLocal")).check(LIBRARY);
  }

  @Test
  void fieldsOfRecordsAreNoArrays() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areRecords()
        .and()
        .areNotStatic()
        .should()
        .notHaveRawType(are(arraysOrBuffers()))
        .check(LIBRARY);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        LIBRARY.stream()
            .filter(type -> type.getPackageName().startsWith("org.epitome"))
            .map(JavaClass::getPackage)
            .distinct()
            .filter(of -> !annotatedWith(NullMarked.class).test(of))
            .map(of -> of.getName())
            .sorted()
            .toList();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void constantsOfEnumsHoldNothingThatChanges() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areEnums()
        .and()
        .areNotStatic()
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  private static DescribedPredicate<JavaClass> arraysOrBuffers() {
    return DescribedPredicate.describe(
        "arrays or buffers",
        type -> type.isArray() || type.getName().equals(StringBuilder.class.getName()));
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> wanted = Set.of(names);
    return DescribedPredicate.describe("are " + wanted, type -> wanted.contains(type.getName()));
  }

  private static DescribedPredicate<JavaCall<?>> call(String owner, Set<String> methods) {
    return DescribedPredicate.describe(
        "call " + owner + "." + methods,
        call -> {
          AccessTarget target = call.getTarget();
          return target.getOwner().getName().equals(owner) && methods.contains(target.getName());
        });
  }
}
