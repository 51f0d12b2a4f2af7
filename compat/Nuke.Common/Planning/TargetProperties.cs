using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Finds the properties that define a build's targets, in the class and in its components.</summary>
internal static class TargetProperties
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>All of them: the class's own, base classes first, then those of components in the order the class names them.</summary>
    /// <exception cref="InvalidOperationException">Two components define a target of the same name.</exception>
    public static List<(string Name, PropertyInfo Property)> Of(Type buildType)
    {
        var found = new List<(string Name, PropertyInfo Property)>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        AddClass(buildType, found, places);
        foreach (var component in buildType.GetInterfaces())
        {
            foreach (var property in component.GetProperties(Declared))
            {
                if (IsTarget(property) && !property.Name.Contains('.', StringComparison.Ordinal))
                    AddComponent(property, found, places);
            }
        }

        return found;
    }

    /// <summary>The only target of a component.</summary>
    /// <exception cref="InvalidOperationException">It has none, or several.</exception>
    public static PropertyInfo Only<T>(string asking)
    {
        var targets = All<T>();
        return targets.Length == 1
            ? targets[0]
            : throw new InvalidOperationException(
                $"Target '{asking}' refers to component '{typeof(T).Name}' without naming one of its {targets.Length} targets");
    }

    /// <summary>All targets of a component.</summary>
    public static PropertyInfo[] All<T>() => Array.FindAll(typeof(T).GetProperties(Declared), IsTarget);

    /// <summary>The property that a class so many steps up declares for a target; null when there is none.</summary>
    public static PropertyInfo? InBase(Type buildType, string name, int steps)
    {
        for (var type = buildType; type is not null; type = type.BaseType)
        {
            if (type.GetProperty(name, Declared) is { } property && IsTarget(property) && steps-- == 0)
                return property;
        }

        return null;
    }

    /// <summary>Reads what this very property says, though a class may override it.</summary>
    public static Target ReadNonVirtual(PropertyInfo property, NukeBuild build)
    {
        var getter = property.GetMethod!.MethodHandle.GetFunctionPointer();
        return ((Func<Target>)Activator.CreateInstance(typeof(Func<Target>), build, getter)!)();
    }

    private static bool IsTarget(PropertyInfo property) => property.PropertyType == typeof(Target);

    private static void AddClass(Type type, List<(string Name, PropertyInfo Property)> found, Dictionary<string, int> places)
    {
        if (type == typeof(NukeBuild))
            return;
        if (type.BaseType is { } inherited)
            AddClass(inherited, found, places);
        foreach (var property in type.GetProperties(Declared))
        {
            if (IsTarget(property))
            {
                // An explicit implementation is called 'Namespace.IComponent.Name'.
                var name = property.Name[(property.Name.LastIndexOf('.') + 1)..];
                if (places.TryAdd(name, found.Count))
                    found.Add((name, property));
                else
                    found[places[name]] = (name, property);
            }
        }
    }

    private static void AddComponent(PropertyInfo property, List<(string Name, PropertyInfo Property)> found, Dictionary<string, int> places)
    {
        if (places.TryAdd(property.Name, found.Count))
        {
            found.Add((property.Name, property));
            return;
        }

        // The class implements it, or a more special component hides it; otherwise nobody could tell which is meant.
        var (name, other) = found[places[property.Name]];
        if (!other.DeclaringType!.IsInterface || property.DeclaringType!.IsAssignableFrom(other.DeclaringType))
            return;
        if (!other.DeclaringType.IsAssignableFrom(property.DeclaringType))
            throw new InvalidOperationException($"Target '{name}' is defined by both '{other.DeclaringType.Name}' and '{property.DeclaringType.Name}'");
        found[places[name]] = (property.Name, property);
    }
}
