namespace Nuke.Common.Utilities;

/// <summary>Conditions inside a fluent chain.</summary>
public static partial class ObjectExtensions
{
    /// <summary>Goes through a transformation only when a condition holds.</summary>
    /// <typeparam name="T">What is transformed.</typeparam>
    /// <param name="input">The object.</param>
    /// <param name="condition">Whether it is transformed.</param>
    /// <param name="transform">The transformation.</param>
    public static T When<T>(this T input, bool condition, Func<T, T> transform) => condition ? transform(input) : input;

    /// <summary>Goes through a transformation only when another object is there.</summary>
    /// <typeparam name="T">What is transformed.</typeparam>
    /// <typeparam name="TObject">What must be there.</typeparam>
    /// <param name="input">The object.</param>
    /// <param name="obj">The other object, or null.</param>
    /// <param name="transform">The transformation, given both.</param>
    public static T WhenNotNull<T, TObject>(this T input, TObject? obj, Func<T, TObject, T> transform)
        => obj is null ? input : transform(input, obj);
}
