namespace Nuke.Common.Utilities.Collections;

/// <summary>Fluent additions, as a target's summary takes them.</summary>
public static partial class DictionaryExtensions
{
    /// <summary>Adds a pair.</summary>
    /// <typeparam name="TKey">The key's type.</typeparam>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <param name="dictionary">What is added to.</param>
    /// <param name="key">The key; it must be new.</param>
    /// <param name="value">The value.</param>
    /// <returns>The same dictionary.</returns>
    public static Dictionary<TKey, TValue?> AddPair<TKey, TValue>(this Dictionary<TKey, TValue?> dictionary, TKey key, TValue? value = default)
        where TKey : notnull
    {
        dictionary.Add(key, value);
        return dictionary;
    }

    /// <summary>Adds a pair with the value's text.</summary>
    /// <typeparam name="TKey">The key's type.</typeparam>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <param name="dictionary">What is added to.</param>
    /// <param name="key">The key; it must be new.</param>
    /// <param name="value">The value.</param>
    /// <returns>The same dictionary.</returns>
    public static Dictionary<TKey, string> AddPair<TKey, TValue>(this Dictionary<TKey, string> dictionary, TKey key, TValue? value = default)
        where TKey : notnull
    {
        dictionary.Add(key, value?.ToString() ?? string.Empty);
        return dictionary;
    }
}
