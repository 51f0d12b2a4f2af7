namespace Nuke.Common.Tooling;

public static partial class OptionsExtensions
{
    /// <summary>Makes one of the settings with each configuration.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="options">What to start from.</param>
    /// <param name="configurators">The configurations.</param>
    public static T[] CombineWith<T>(this T options, params Configure<T>[] configurators)
        where T : Options, new()
        => Array.ConvertAll(configurators, x => x(options));

    /// <summary>Makes several of the settings with each configuration.</summary>
    /// <inheritdoc cref="CombineWith{T}(T, Configure{T}[])"/>
    public static T[] CombineWith<T>(this T options, params CombinatorialConfigure<T>[] configurators)
        where T : Options, new()
        => [.. configurators.SelectMany(x => x(options))];

    /// <summary>Makes one of each of the settings with each configuration.</summary>
    /// <inheritdoc cref="CombineWith{T}(T, Configure{T}[])"/>
    public static T[] CombineWith<T>(this IEnumerable<T> options, params Configure<T>[] configurators)
        where T : Options, new()
        => [.. configurators.SelectMany(x => options.Select(y => x(y)))];

    /// <summary>Makes several of each of the settings with each configuration.</summary>
    /// <inheritdoc cref="CombineWith{T}(T, Configure{T}[])"/>
    public static T[] CombineWith<T>(this IEnumerable<T> options, params CombinatorialConfigure<T>[] configurators)
        where T : Options, new()
        => [.. configurators.SelectMany(x => options.SelectMany(y => x(y)))];

    /// <summary>Makes one of the settings for each value.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <param name="options">What to start from.</param>
    /// <param name="values">The values.</param>
    /// <param name="configurator">Makes the settings.</param>
    public static T[] CombineWith<T, TValue>(this T options, IEnumerable<TValue> values, Func<T, TValue, T> configurator)
        where T : Options
        => [.. values.Select(x => configurator(options, x))];

    /// <summary>Makes one of each of the settings for each value.</summary>
    /// <inheritdoc cref="CombineWith{T, TValue}(T, IEnumerable{TValue}, Func{T, TValue, T})"/>
    public static T[] CombineWith<T, TValue>(this IEnumerable<T> options, IEnumerable<TValue> values, Func<T, TValue, T> configurator)
        where T : Options
        => [.. options.SelectMany(x => values.Select(y => configurator(x, y)))];

    /// <summary>Makes several of the settings for each value.</summary>
    /// <inheritdoc cref="CombineWith{T, TValue}(T, IEnumerable{TValue}, Func{T, TValue, T})"/>
    public static T[] CombineWith<T, TValue>(this T options, IEnumerable<TValue> values, Func<T, TValue, IEnumerable<T>> configurator)
        where T : Options
        => [.. values.SelectMany(x => configurator(options, x))];

    /// <summary>Makes several of each of the settings for each value.</summary>
    /// <inheritdoc cref="CombineWith{T, TValue}(T, IEnumerable{TValue}, Func{T, TValue, T})"/>
    public static T[] CombineWith<T, TValue>(this IEnumerable<T> options, IEnumerable<TValue> values, Func<T, TValue, IEnumerable<T>> configurator)
        where T : Options
        => [.. options.SelectMany(x => values.SelectMany(y => configurator(x, y)))];
}
