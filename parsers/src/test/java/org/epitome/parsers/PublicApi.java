package org.epitome.parsers;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a module offers to others, as text: its directives, and of each exported package the types
 * and members that users can name, with their nullness.
 *
 * <p>Sorted, except for what has an order (parameters, components, constants of enums). Left out is
 * what follows from the rest: accessors and the constructor of a record, {@code values} of an enum,
 * what overrides {@code Object}. Types go by their names without packages, as in source code.
 */
final class PublicApi {
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");
  private static final Set<String> OF_ENUMS = Set.of("values", "valueOf");

  private final StringBuilder text = new StringBuilder();

  private PublicApi() {}

  /**
   * The listing of a module.
   *
   * @param classes the folder of its class files, which are also on the class or module path
   */
  static String of(Path classes) throws IOException, ClassNotFoundException {
    PublicApi api = new PublicApi();
    ModuleDescriptor module;
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    api.module(module);
    for (ModuleDescriptor.Exports exported : sorted(module.exports())) {
      api.line("");
      api.line("package " + exported.source());
      for (Class<?> type : types(classes, exported.source())) {
        api.type(type);
      }
    }
    return api.text.toString();
  }

  private void module(ModuleDescriptor module) {
    line("module " + module.name());
    for (ModuleDescriptor.Requires required : sorted(module.requires())) {
      String modifiers =
          required.modifiers().stream()
              .sorted()
              .filter(modifier -> modifier != ModuleDescriptor.Requires.Modifier.MANDATED)
              .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
              .collect(joining());
      line("  requires " + modifiers + required.name());
    }
    module.uses().stream().sorted().forEach(service -> line("  uses " + service));
    for (ModuleDescriptor.Provides provided : sorted(module.provides())) {
      provided.providers().stream()
          .sorted()
          .forEach(by -> line("  provides " + provided.service() + " with " + by));
    }
  }

  private static <T extends Comparable<? super T>> List<T> sorted(Set<T> of) {
    return of.stream().sorted().toList();
  }

  /** The types of a package that can be named from outside, nested ones behind their outer. */
  private static List<Class<?>> types(Path classes, String in)
      throws IOException, ClassNotFoundException {
    List<String> names;
    try (Stream<Path> files = Files.list(classes.resolve(in.replace('.', '/')))) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
              .map(file -> in + "." + file.substring(0, file.length() - ".class".length()))
              .sorted(Comparator.comparing(name -> name.replace('$', '.')))
              .toList();
    }
    Stream.Builder<Class<?>> types = Stream.builder();
    for (String name : names) {
      types.add(Class.forName(name, false, PublicApi.class.getClassLoader()));
    }
    return types.build().filter(PublicApi::isOffered).toList();
  }

  private static boolean isOffered(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return !type.isAnonymousClass()
        && !type.isLocalClass()
        && isOffered(type.getModifiers())
        && (outer == null || isOffered(outer));
  }

  private static boolean isOffered(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private void type(Class<?> type) {
    line("");
    line(header(type));
    for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
      line("  " + ((Enum<?>) constant).name());
    }
    members(type.getDeclaredFields(), field -> !field.isEnumConstant(), PublicApi::field);
    members(type.getDeclaredConstructors(), made -> !type.isRecord(), PublicApi::constructor);
    members(type.getDeclaredMethods(), method -> !follows(type, method), PublicApi::method);
  }

  private <M extends Member> void members(
      M[] all, Predicate<M> wanted, Function<M, String> described) {
    Arrays.stream(all)
        .filter(member -> isOffered(member.getModifiers()) && !member.isSynthetic())
        .filter(wanted)
        .map(described)
        .sorted()
        .forEach(member -> line("  " + member));
  }

  private static String header(Class<?> type) {
    StringBuilder header = new StringBuilder();
    boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord();
    header.append(type.isSealed() ? "sealed " : "");
    header.append(plain && Modifier.isAbstract(type.getModifiers()) ? "abstract " : "");
    header.append(plain && isFinal(type) ? "final " : "");
    header.append(
        type.isAnnotation()
            ? "@interface "
            : type.isInterface()
                ? "interface "
                : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ");
    header.append(name(type)).append(variables(type.getTypeParameters()));
    if (type.isRecord()) {
      header.append(
          Arrays.stream(type.getRecordComponents())
              .map(PublicApi::component)
              .collect(joining(", ", "(", ")")));
    }
    if (plain && type.getSuperclass() != Object.class) {
      header.append(" extends ").append(name(type.getAnnotatedSuperclass()));
    }
    if (type.getInterfaces().length > 0) {
      header.append(type.isInterface() ? " extends " : " implements ");
      header.append(names(type.getAnnotatedInterfaces()));
    }
    return header.toString();
  }

  private static String component(RecordComponent component) {
    return name(component.getAnnotatedType()) + " " + component.getName();
  }

  /** Whether the method is there because of what the type is. */
  private static boolean follows(Class<?> type, Method method) {
    boolean simple = method.getParameterCount() == 0;
    return OF_OBJECT.contains(method.getName()) && (simple || method.getName().equals("equals"))
        || type.isEnum() && OF_ENUMS.contains(method.getName())
        || type.isRecord()
            && simple
            && Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(method.getName()));
  }

  private static String field(Field field) {
    return modifiers(field) + name(field.getAnnotatedType()) + " " + field.getName() + value(field);
  }

  /** What compilers copy into the code of users. */
  private static String value(Field field) {
    boolean copied = field.getType().isPrimitive() || field.getType() == String.class;
    if (!copied || !Modifier.isStatic(field.getModifiers())) {
      return "";
    }
    try {
      return " = " + field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }

  private static String constructor(Constructor<?> constructor) {
    return modifiers(constructor)
        + constructor.getDeclaringClass().getSimpleName()
        + signature(constructor);
  }

  private static String method(Method method) {
    String variables = variables(method.getTypeParameters());
    return modifiers(method)
        + (variables.isEmpty() ? "" : variables + " ")
        + name(method.getAnnotatedReturnType())
        + " "
        + method.getName()
        + signature(method);
  }

  private static String modifiers(Member member) {
    int modifiers = member.getModifiers();
    Class<?> owner = member.getDeclaringClass();
    boolean isDefault = member instanceof Method method && method.isDefault();
    boolean isFinal = Modifier.isFinal(modifiers);
    return (Modifier.isProtected(modifiers) ? "protected " : "")
        + (Modifier.isStatic(modifiers) ? "static " : "")
        + (isDefault ? "default " : "")
        + (Modifier.isAbstract(modifiers) && !owner.isInterface() ? "abstract " : "")
        + (isFinal && (member instanceof Field || !isFinal(owner)) ? "final " : "");
  }

  private static boolean isFinal(Class<?> type) {
    return Modifier.isFinal(type.getModifiers());
  }

  private static String signature(Executable executable) {
    String parameters = names(executable.getAnnotatedParameterTypes());
    if (executable.isVarArgs()) {
      parameters = parameters.substring(0, parameters.length() - "[]".length()) + "...";
    }
    String thrown = names(executable.getAnnotatedExceptionTypes());
    return "(" + parameters + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
            .collect(joining(", ", "<", ">"));
  }

  private static String bounds(AnnotatedType[] bounds) {
    String all = Arrays.stream(bounds).map(PublicApi::name).collect(joining(" & "));
    return all.isEmpty() || all.equals("Object") ? "" : " extends " + all;
  }

  private static String names(AnnotatedType[] types) {
    return Arrays.stream(types).map(PublicApi::name).collect(joining(", "));
  }

  private static String name(AnnotatedType type) {
    String nullness = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
    if (type instanceof AnnotatedArrayType array) {
      String itself = nullness.isEmpty() ? "" : " " + nullness;
      return name(array.getAnnotatedGenericComponentType()) + itself + "[]";
    }
    if (type instanceof AnnotatedParameterizedType parameterized) {
      Type raw = ((ParameterizedType) type.getType()).getRawType();
      String arguments = names(parameterized.getAnnotatedActualTypeArguments());
      return nullness + name((Class<?>) raw) + "<" + arguments + ">";
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
      return lower.length > 0
          ? "? super " + names(lower)
          : "?" + bounds(wildcard.getAnnotatedUpperBounds());
    }
    if (type instanceof AnnotatedTypeVariable) {
      return nullness + type.getType().getTypeName();
    }
    return nullness + name((Class<?>) type.getType());
  }

  /** The simple name, behind those of the types that it is nested in. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
