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

    /// <summary>Takes each of the settings through a configuration.</summary>
    /// <inheritdoc cref="Apply{T}(T, Configure{T})"/>
    public static T[] Apply<T>(this T[] options, Configure<T> configurator)
        where T : Options, new()
        => Array.ConvertAll(options, x => configurator(x));

    /// <summary>Goes through a configuration with a value.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <param name="options">What to start from.</param>
    /// <param name="configurator">The configuration.</param>
    /// <param name="value">The value.</param>
    public static T Apply<T, TValue>(this T options, Configure<T, TValue> configurator, TValue value)
        where T : Options, new()
        => configurator(options, value);

    /// <summary>Takes each of the settings through a configuration with a value.</summary>
    /// <inheritdoc cref="Apply{T, TValue}(T, Configure{T, TValue}, TValue)"/>
    public static T[] Apply<T, TValue>(this T[] options, Configure<T, TValue> configurator, TValue value)
        where T : Options, new()
        => Array.ConvertAll(options, x => configurator(x, value));

    /// <summary>Goes through a configuration only when a condition holds.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="options">What to start from.</param>
    /// <param name="condition">Whether it applies.</param>
    /// <param name="configurator">The configuration.</param>
    public static T When<T>(this T options, Func<T, bool> condition, Configure<T> configurator)
        where T : Options, new()
        => condition(options) ? configurator(options) : options;

    /// <summary>Takes those of the settings through a configuration for which a condition holds.</summary>
    /// <inheritdoc cref="When{T}(T, Func{T, bool}, Configure{T})"/>
    public static T[] When<T>(this T[] options, Func<T, bool> condition, Configure<T> configurator)
        where T : Options, new()
        => Array.ConvertAll(options, x => x.When(condition, configurator));

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
