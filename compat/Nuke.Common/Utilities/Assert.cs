using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nuke.Common;

/// <summary>States what must hold. A statement that does not hold ends the target with the message given.</summary>
[DebuggerNonUserCode]
public static class Assert
{
    /// <summary>Ends the target.</summary>
    /// <param name="message">Why.</param>
    /// <param name="exception">What led to it.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [DoesNotReturn]
    public static void Fail(string message, Exception? exception = null) => throw new InvalidOperationException(message, exception);

    /// <summary>Requires a condition.</summary>
    /// <param name="condition">What must hold.</param>
    /// <param name="message">What to say when it does not; default the condition's source text.</param>
    /// <param name="argumentExpression">The condition's source text.</param>
    /// <exception cref="ArgumentException">It does not hold.</exception>
    public static void True(
        [DoesNotReturnIf(false)] bool condition,
        string? message = null,
        [CallerArgumentExpression("condition")] string? argumentExpression = null)
    {
        if (!condition)
            throw new ArgumentException(message ?? $"'{argumentExpression}' does not hold");
    }

    /// <summary>Requires that a condition does not hold.</summary>
    /// <param name="condition">What must not hold.</param>
    /// <param name="message">What to say when it does; default the condition's source text.</param>
    /// <param name="argumentExpression">The condition's source text.</param>
    /// <exception cref="ArgumentException">It holds.</exception>
    public static void False(
        [DoesNotReturnIf(true)] bool condition,
        string? message = null,
        [CallerArgumentExpression("condition")] string? argumentExpression = null)
    {
        if (condition)
            throw new ArgumentException(message ?? $"'{argumentExpression}' holds and must not");
    }

    /// <summary>Requires an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="obj">What must be there.</param>
    /// <param name="message">What to say when it is not; default the object's source text.</param>
    /// <param name="argumentExpression">The object's source text.</param>
    /// <returns>The object.</returns>
    /// <exception cref="ArgumentException">It is null.</exception>
    public static T NotNull<T>(
        [NotNull] this T? obj,
        string? message = null,
        [CallerArgumentExpression("obj")] string? argumentExpression = null)
        where T : class
        => obj ?? throw new ArgumentException(message ?? $"'{argumentExpression}' is missing");

    /// <summary>Requires a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="obj">What must be there.</param>
    /// <param name="message">What to say when it is not; default the value's source text.</param>
    /// <param name="argumentExpression">The value's source text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">It is null.</exception>
    public static T? NotNull<T>(
        [NotNull] this T? obj,
        string? message = null,
        [CallerArgumentExpression("obj")] string? argumentExpression = null)
        where T : struct
        => obj ?? throw new ArgumentException(message ?? $"'{argumentExpression}' is missing");

    /// <summary>Requires a text with at least one character.</summary>
    /// <param name="str">The text.</param>
    /// <param name="message">What to say when it is empty; default its source text.</param>
    /// <param name="argumentExpression">The text's source text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">It is null or empty.</exception>
    public static string NotNullOrEmpty(
        [NotNull] this string? str,
        string? message = null,
        [CallerArgumentExpression("str")] string? argumentExpression = null)
        => string.IsNullOrEmpty(str) ? throw new ArgumentException(message ?? $"'{argumentExpression}' is empty") : str;

    /// <summary>Requires a text with more than white space.</summary>
    /// <param name="str">The text.</param>
    /// <param name="message">What to say when it has no more; default its source text.</param>
    /// <param name="argumentExpression">The text's source text.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">It is null, empty or blank.</exception>
    public static string NotNullOrWhiteSpace(
        [NotNull] this string? str,
        string? message = null,
        [CallerArgumentExpression("str")] string? argumentExpression = null)
        => string.IsNullOrWhiteSpace(str) ? throw new ArgumentException(message ?? $"'{argumentExpression}' is blank") : str;

    /// <summary>Requires a collection of one item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="message">What to say when it has none or several; default its source text.</param>
    /// <param name="argumentExpression">The collection's source text.</param>
    /// <exception cref="ArgumentException">It has none or several.</exception>
    public static void HasSingleItem<T>(
        IReadOnlyCollection<T> collection,
        string? message = null,
        [CallerArgumentExpression("collection")] string? argumentExpression = null)
        => Count(collection, 1, message, argumentExpression);

    /// <summary>Requires a collection of so many items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="length">How many.</param>
    /// <param name="message">What to say when it has more or fewer; default its source text.</param>
    /// <param name="argumentExpression">The collection's source text.</param>
    /// <exception cref="ArgumentException">It has more or fewer.</exception>
    public static void Count<T>(
        IReadOnlyCollection<T> collection,
        int length,
        string? message = null,
        [CallerArgumentExpression("collection")] string? argumentExpression = null)
    {
        if (collection.Count != length)
            throw new ArgumentException(message ?? string.Create(CultureInfo.InvariantCulture, $"'{argumentExpression}' has {collection.Count} items, not {length}"));
    }

    /// <summary>Requires an empty collection.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="message">What to say when it is not empty; default its source text.</param>
    /// <param name="argumentExpression">The collection's source text.</param>
    /// <exception cref="ArgumentException">It has items.</exception>
    public static void Empty<T>(
        IReadOnlyCollection<T>? collection,
        string? message = null,
        [CallerArgumentExpression("collection")] string? argumentExpression = null)
    {
        if (collection is { Count: > 0 })
            throw new ArgumentException(message ?? string.Create(CultureInfo.InvariantCulture, $"'{argumentExpression}' has {collection.Count} items and must be empty"));
    }

    /// <summary>Requires a collection with at least one item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="message">What to say when it is empty; default its source text.</param>
    /// <param name="argumentExpression">The collection's source text.</param>
    /// <exception cref="ArgumentException">It is null or empty.</exception>
    public static void NotEmpty<T>(
        [NotNull] IReadOnlyCollection<T>? collection,
        string? message = null,
        [CallerArgumentExpression("collection")] string? argumentExpression = null)
    {
        if (collection is not { Count: > 0 })
            throw new ArgumentException(message ?? $"'{argumentExpression}' is empty");
    }

    /// <summary>Requires a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="message">What to say when it is not there; default its path.</param>
    /// <param name="argumentExpression">The path's source text.</param>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static void FileExists(
        [NotNull] string? path,
        string? message = null,
        [CallerArgumentExpression("path")] string? argumentExpression = null)
    {
        if (!File.Exists(path.NotNull(message, argumentExpression)))
            throw new ArgumentException(message ?? $"File '{path}' does not exist");
    }

    /// <summary>Requires a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="message">What to say when it is not there; default its path.</param>
    /// <param name="argumentExpression">The path's source text.</param>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static void DirectoryExists(
        [NotNull] string? path,
        string? message = null,
        [CallerArgumentExpression("path")] string? argumentExpression = null)
    {
        if (!Directory.Exists(path.NotNull(message, argumentExpression)))
            throw new ArgumentException(message ?? $"Folder '{path}' does not exist");
    }
}
