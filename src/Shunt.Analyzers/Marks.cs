using Microsoft.CodeAnalysis;

namespace Shunt.Analyzers;

/// <summary>The marks that types and members of Shunt bear, and what they say.</summary>
internal static class Marks
{
    /// <summary>The mark of a proof.</summary>
    public const string Proof = "Shunt.Misuse.ProofAttribute";

    /// <summary>The mark of what only steps use.</summary>
    public const string StepsOnly = "Shunt.Misuse.StepsOnlyAttribute";

    /// <summary>The mark of what is decided outside.</summary>
    public const string FromOutside = "Shunt.Misuse.FromOutsideAttribute";

    /// <summary>The mark of what ends a release.</summary>
    public const string Refusal = "Shunt.Misuse.RefusalAttribute";

    /// <summary>What a mark of a symbol says; null when it does not bear it.</summary>
    public static string? Text(ISymbol? symbol, string mark) => symbol?.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == mark)
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string)
        .FirstOrDefault();

    /// <summary>The same for a type or the nearest of its bases that bears it.</summary>
    public static string? TextOfType(ITypeSymbol? type, string mark)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Text(type, mark) is { } text)
                return text;
        }

        return null;
    }

    /// <summary>Whether a type is the one that holds a secret.</summary>
    public static bool IsSecret(ITypeSymbol? type) => Is(type, "Shunt.Secrets", "Secret");

    /// <summary>Whether a type is the one of a namespace and a name.</summary>
    public static bool Is(ITypeSymbol? type, string space, string name) => type?.Name == name && type.ContainingNamespace?.ToDisplayString() == space;

    /// <summary>Whether a symbol is one of Shunt's.</summary>
    public static bool IsOurs(ISymbol symbol) =>
        symbol.ContainingAssembly is { Name: var name } && (name == "Shunt" || name.StartsWith("Shunt.", StringComparison.Ordinal));
}
