using System.ComponentModel;
using System.Runtime.InteropServices;
using Nuke.Common.IO;

namespace Nuke.Common;

public static partial class EnvironmentInfo
{
    /// <summary>The machine's name.</summary>
    public static string MachineName => Environment.MachineName;

    /// <summary>The line break of this operating system.</summary>
    public static string NewLine => Environment.NewLine;

    /// <summary>Whether this process has 64 bits.</summary>
    public static bool Is64Bit => Environment.Is64BitProcess;

    /// <summary>Whether this process has 32 bits.</summary>
    public static bool Is32Bit => !Is64Bit;

    /// <summary>Whether the processor is a 64-bit ARM.</summary>
    public static bool IsArm64 => RuntimeInformation.OSArchitecture == Architecture.Arm64;

    /// <summary>The folders that programs are looked for in.</summary>
    public static IReadOnlyCollection<string> Paths => (GetVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gives a folder of the operating system.</summary>
    /// <param name="folder">Which one.</param>
    /// <returns>Its path; null when this operating system has none.</returns>
    public static AbsolutePath? SpecialFolder(SpecialFolders folder)
        => Environment.GetFolderPath((Environment.SpecialFolder)folder) is { Length: > 0 } path ? path : null;

    /// <summary>Works in another folder until what is returned is disposed.</summary>
    /// <param name="path">The folder.</param>
    public static IDisposable SwitchWorkingDirectory(this AbsolutePath path)
    {
        var before = WorkingDirectory;
        WorkingDirectory = path;
        return new Return(() => WorkingDirectory = before);
    }

    /// <summary>Reads an environment variable as a value of a type.</summary>
    /// <typeparam name="T">The type; a list takes parts.</typeparam>
    /// <param name="name">The variable.</param>
    /// <param name="separator">What parts the values of a list; null for a list of one.</param>
    /// <returns>The value; the type's default when the variable is not set.</returns>
    /// <exception cref="ArgumentException">The text is no such value.</exception>
    public static T? GetVariable<T>(string name, char? separator = null)
    {
        if (GetVariable(name) is not { } text)
            return default;
        if (!typeof(T).IsArray)
            return (T?)Read(name, text, typeof(T));
        var texts = separator is { } part ? text.Split(part) : [text];
        var values = Array.CreateInstance(typeof(T).GetElementType()!, texts.Length);
        for (var i = 0; i < texts.Length; i++)
            values.SetValue(Read(name, texts[i], typeof(T).GetElementType()!), i);
        return (T)(object)values;
    }

    /// <summary>Removes an environment variable of this process.</summary>
    /// <param name="name">The variable.</param>
    public static void RemoveVariable(string name) => SetVariable(name, value: null);

    private static object? Read(string name, string text, Type type)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new ArgumentException($"{name} is no {type.Name}", exception);
        }
    }

    private sealed class Return(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
