namespace Nuke.Common.Tooling;

/// <summary>Composition of settings.</summary>
public static partial class OptionsExtensions
{
    /// <summary>Goes through a configuration.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="options">What to start from.</param>
    /// <param name="configurator">The configuration.</param>
    public static T Apply<T>(this T options, Configure<T> configurator)
        where T : Options, new()
        => configurator(options);

    /// <summary>Goes through a configuration only when a condition holds.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="options">What to start from.</param>
    /// <param name="condition">Whether it applies.</param>
    /// <param name="configurator">The configuration.</param>
    public static T When<T>(this T options, Func<T, bool> condition, Configure<T> configurator)
        where T : Options, new()
        => condition(options) ? configurator(options) : options;

    internal static T With<T>(this T options, string name, object? value)
        where T : Options
    {
        var copy = (T)options.Copy();
        copy.Set(name, value);
        return copy;
    }

    internal static T WithAdded<T, TItem>(this T options, string name, IEnumerable<TItem> items)
        where T : Options
        => options.With(name, (TItem[])[.. options.Get<TItem[]>(name) ?? [], .. items]);

    internal static T WithPair<T, TValue>(this T options, string name, string key, TValue? value)
        where T : Options
    {
        var pairs = options.Get<Dictionary<string, TValue>>(name) is { } before
            ? new Dictionary<string, TValue>(before, before.Comparer)
            : new Dictionary<string, TValue>(StringComparer.OrdinalIgnoreCase);
        if (value is null)
            pairs.Remove(key);
        else
            pairs[key] = value;
        return options.With(name, pairs);
    }
}
