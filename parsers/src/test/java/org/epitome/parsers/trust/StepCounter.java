package org.epitome.parsers.trust;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Counts what the library and its tokeniser of JSON do, in steps that are the same on every
 * machine: loads another copy of their classes in which each method and each loop counts (see
 * {@link Steps}), and runs {@link Work} in it. So a test can say that twice the input takes twice
 * the work without a clock. Not for several threads.
 */
final class StepCounter {
  private static final String PACKAGE = StepCounter.class.getPackageName();
  private static final List<String> COUNTED = List.of("org.epitome.", "tools.jackson.core.");

  private static final StepCounter SHARED = new StepCounter();

  private final Class<?> work;
  private final Method begin;
  private final Method taken;

  private StepCounter() {
    ClassLoader loader = new CountingLoader(roots());
    try {
      work = loader.loadClass(PACKAGE + ".Work");
      Class<?> steps = loader.loadClass(PACKAGE + ".Steps");
      begin = accessible(steps.getDeclaredMethod("begin", long.class));
      taken = accessible(steps.getDeclaredMethod("taken"));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot load the code to be counted", e);
    }
  }

  /** Counts the steps of annotating a text, with all layers below. */
  static long annotating(String text, long most) {
    return SHARED.count("annotate", most, text);
  }

  /** Counts the steps of reading a document of a format, without annotating. */
  static long reading(String format, byte[] document, long most) {
    return SHARED.count("read", most, format, document);
  }

  private long count(String method, long most, Object... arguments) {
    Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    try {
      Method subject = accessible(work.getDeclaredMethod(method, types));
      begin.invoke(null, most);
      subject.invoke(null, arguments);
      return (long) taken.invoke(null);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot run the code to be counted", e);
    }
  }

  private static Method accessible(Method method) {
    method.setAccessible(true);
    return method;
  }

  /** Where the classes of this program are, on the module path or the class path. */
  private static URL[] roots() {
    Stream<URI> modules =
        ModuleLayer.boot().configuration().modules().stream()
            .flatMap(module -> module.reference().location().stream())
            .filter(location -> location.getScheme().equals("file"));
    Stream<URI> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toUri());
    Stream<URI> tests = Stream.of(Path.of("target", "test-classes").toUri());
    return Stream.of(tests, modules, classPath)
        .flatMap(all -> all)
        .map(StepCounter::url)
        .toArray(URL[]::new);
  }

  private static URL url(URI location) {
    try {
      return location.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Writes the counting into the classes that it loads. */
  private static final class CountingLoader extends URLClassLoader {
    /** Without a parent: the JDK's own would find the classes of modules where they are. */
    CountingLoader(URL[] roots) {
      super(roots, null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (COUNTED.stream().noneMatch(name::startsWith) || name.equals(Steps.class.getName())) {
        return super.findClass(name);
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        ClassReader reader = new ClassReader(in);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new CountingClass(writer), 0);
        byte[] bytes = writer.toByteArray();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class CountingClass extends ClassVisitor {
    CountingClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  /** Counts each entry and each jump back, and what the JDK is called for. */
  private static final class CountingMethod extends MethodVisitor {
    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final Set<String> REPLACED =
        Arrays.stream(Steps.class.getDeclaredMethods())
            .map(method -> method.getName() + Type.getMethodDescriptor(method))
            .collect(Collectors.toSet());

    private final Set<Label> passed = new HashSet<>();

    CountingMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      count("step", "()V");
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        count("step", "()V");
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      boolean hasReceiver = opcode != Opcodes.INVOKESTATIC;
      String flat = hasReceiver ? "(L" + owner + ";" + descriptor.substring(1) : descriptor;
      if (owner.startsWith("java/") && REPLACED.contains(name + flat)) {
        count(name, flat);
        return;
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
      String result = descriptor.substring(descriptor.indexOf(')') + 1);
      if (owner.startsWith("java/lang/") || owner.equals("java/util/Arrays")) {
        if (result.equals("Ljava/lang/String;") || result.startsWith("[")) {
          super.visitInsn(Opcodes.DUP);
          count("made", "(Ljava/lang/Object;)V");
        }
      }
    }

    private void count(String name, String descriptor) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, descriptor, false);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
      super.visitMaxs(stack + 1, locals);
    }
  }
}
