namespace Nuke.Common.Utilities.Collections;

/// <summary>What is often done with a sequence.</summary>
public static partial class EnumerableExtensions
{
    /// <summary>Does something with each item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="enumerable">The items.</param>
    /// <param name="action">What is done.</param>
    public static void ForEach<T>(this IEnumerable<T> enumerable, Action<T> action)
    {
        foreach (var item in enumerable)
            action(item);
    }

    /// <summary>Does something with each item and its place, from 0.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="enumerable">The items.</param>
    /// <param name="action">What is done.</param>
    public static void ForEach<T>(this IEnumerable<T> enumerable, Action<T, int> action)
    {
        foreach (var (place, item) in enumerable.Index())
            action(item, place);
    }

    /// <summary>Leaves out what is null.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="enumerable">The items.</param>
    public static IEnumerable<T> WhereNotNull<T>(this IEnumerable<T?> enumerable)
        where T : class
        => enumerable.OfType<T>();

    /// <summary>Gives the only item; null when there is none.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="enumerable">The items.</param>
    /// <param name="message">What to say when there are several.</param>
    /// <exception cref="ArgumentException">There are several.</exception>
    public static T? SingleOrDefaultOrError<T>(this IEnumerable<T> enumerable, string message)
    {
        var first = enumerable.Take(2).ToList();
        Assert.True(first.Count < 2, message);
        return first.FirstOrDefault();
    }

    /// <summary>Gives the only item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="enumerable">The items.</param>
    /// <param name="message">What to say when there is none, or several.</param>
    /// <exception cref="ArgumentException">There is none, or there are several.</exception>
    public static T SingleOrError<T>(this IEnumerable<T> enumerable, string message)
    {
        var first = enumerable.Take(2).ToList();
        Assert.True(first.Count == 1, message);
        return first[0];
    }

    /// <summary>Says whether there is no item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="enumerable">The items.</param>
    public static bool IsEmpty<T>(this IEnumerable<T> enumerable) => !enumerable.Any();
}
