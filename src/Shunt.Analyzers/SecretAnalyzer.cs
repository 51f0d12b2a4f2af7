using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Shunt.Analyzers;

/// <summary>A secret is never formatted, joined, logged, written as JSON or given where any object is taken; and it is no plain setting.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed partial class SecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.Secret, Rules.PlainSecret];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Formatted, OperationKind.Interpolation);
        context.RegisterOperationAction(Converted, OperationKind.Conversion);
        context.RegisterOperationAction(Called, OperationKind.Invocation);
        context.RegisterOperationAction(Set, OperationKind.SimpleAssignment);
        context.RegisterSyntaxNodeAction(Given, SyntaxKind.Argument, SyntaxKind.CollectionInitializerExpression);
    }

    private static void Formatted(OperationAnalysisContext context)
    {
        if (Marks.IsSecret(((IInterpolationOperation)context.Operation).Expression.Type))
            Report(context, "formatted into a text");
    }

    // As any object it can be formatted by whoever gets it. What is interpolated is told once.
    private static void Converted(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (!Holds(conversion.Operand.Type) || Holds(conversion.Type) || conversion.Type is null or IErrorTypeSymbol || conversion.Parent is IInterpolationOperation)
            return;

        Report(context, conversion.Parent is IBinaryOperation ? "joined to a text" : $"given as '{conversion.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which anybody can format");
    }

    private static void Called(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "ToString" && Marks.IsSecret(call.Instance?.Type))
            Report(context, "asked for its text");
        else if (call.TargetMethod.TypeArguments.Any(Holds) && Written(call.TargetMethod.ContainingType) is { } how)
            Report(context, how);
    }

    // What takes any type there is and writes it.
    private static string? Written(INamedTypeSymbol by) => by.ToDisplayString() switch
    {
        "System.Text.Json.JsonSerializer" => "written as JSON",
        "string" or "System.Text.StringBuilder" => "joined to a text",
        var name => name.StartsWith("Serilog.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.Logging.", StringComparison.Ordinal) ? "logged" : null,
    };

    // A secret, or some of them in an array or a collection.
    private static bool Holds(ITypeSymbol? type) => Marks.IsSecret(type) || type switch
    {
        IArrayTypeSymbol array => Holds(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.Any(Holds),
        _ => false,
    };

    // Where a string is taken the compiler refuses it; this says what to do instead.
    private static void Given(SyntaxNodeAnalysisContext context)
    {
        var given = context.Node is ArgumentSyntax argument ? [argument.Expression] : ((InitializerExpressionSyntax)context.Node).Expressions.ToList();
        foreach (var expression in given.Where(expression => Marks.IsSecret(context.SemanticModel.GetTypeInfo(expression, context.CancellationToken).Type)))
        {
            var call = expression.FirstAncestorOrSelf<SyntaxNode>(node => node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or InitializerExpressionSyntax);
            var bound = call is InitializerExpressionSyntax ? context.SemanticModel.GetCollectionInitializerSymbolInfo(expression, context.CancellationToken) : context.SemanticModel.GetSymbolInfo(call!, context.CancellationToken);
            if (bound.Symbol is null)
                context.ReportDiagnostic(Diagnostic.Create(Rules.Secret, expression.GetLocation(), "given where a text is taken"));
        }
    }

    private static void Set(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }] } target, Value.ConstantValue: { HasValue: true, Value: string { Length: > 0 } } }
            && SecretName().IsMatch(key) && IsSetting(target))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.PlainSecret, assignment.Syntax.GetLocation(), key));
        }
    }

    // The variables of a component, in an initializer of its settings.
    private static bool IsSetting(IPropertyReferenceOperation target)
    {
        for (IOperation? operation = target; operation is not null; operation = operation.Parent)
        {
            if (operation.Type?.ContainingNamespace?.ToDisplayString() == "Shunt.Targets")
                return true;
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, string how) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.Secret, context.Operation.Syntax.GetLocation(), how));

    [GeneratedRegex("PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIAL", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
