using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Shunt.Analyzers;

/// <summary>A proof is what a step returned: it is not constructed, altered, read from a text, null, or replaced by what another step returned.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProofAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.Proof];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Made, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
        context.RegisterSyntaxNodeAction(Altered, SyntaxKind.WithExpression);
        context.RegisterSyntaxNodeAction(Nothing, SyntaxKind.SuppressNullableWarningExpression);
        context.RegisterSyntaxNodeAction(Called, SyntaxKind.InvocationExpression);
    }

    private static void Made(SyntaxNodeAnalysisContext context)
    {
        var type = context.SemanticModel.GetTypeInfo(context.Node, context.CancellationToken).Type;
        if (Marks.Text(type, Marks.Proof) is { } how)
            Report(context, context.Node, $"What is made is {One(type!)} that proves nothing", how);
    }

    private static void Altered(SyntaxNodeAnalysisContext context)
    {
        var type = context.SemanticModel.GetTypeInfo(((WithExpressionSyntax)context.Node).Expression, context.CancellationToken).Type;
        if (Marks.Text(type, Marks.Proof) is { } how)
            Report(context, context.Node, $"What is altered is {One(type!)}, and it would prove what nobody saw", how);
    }

    // 'null!' and 'default!' say to the compiler that there is something.
    private static void Nothing(SyntaxNodeAnalysisContext context)
    {
        var operand = ((PostfixUnaryExpressionSyntax)context.Node).Operand;
        while (operand is ParenthesizedExpressionSyntax inner)
            operand = inner.Expression;

        var type = context.SemanticModel.GetTypeInfo(context.Node, context.CancellationToken).ConvertedType;
        var isNothing = operand.IsKind(SyntaxKind.NullLiteralExpression) || operand.IsKind(SyntaxKind.DefaultLiteralExpression) || operand.IsKind(SyntaxKind.DefaultExpression);
        if (isNothing && Marks.Text(type, Marks.Proof) is { } how)
            Report(context, context.Node, $"Nothing is given as {One(type!)}", how);
    }

    private static void Called(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var info = context.SemanticModel.GetSymbolInfo(call, context.CancellationToken);
        if (info.Symbol is IMethodSymbol method)
            Conjured(context, call, method);
        else if (info.CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault(Marks.IsOurs) is { } wanted)
            Replaced(context, call, wanted);
    }

    // A method that makes any type there is, by a type argument or by typeof.
    private static void Conjured(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var maker = method.ContainingType.ToDisplayString();
        if (maker is not ("System.Activator" or "System.Runtime.CompilerServices.RuntimeHelpers" or "System.Text.Json.JsonSerializer"))
            return;

        var named = call.ArgumentList.Arguments
            .Select(argument => argument.Expression)
            .OfType<TypeOfExpressionSyntax>()
            .Select(of => context.SemanticModel.GetTypeInfo(of.Type, context.CancellationToken).Type);
        foreach (var type in method.TypeArguments.Concat(named))
        {
            if (Marks.Text(type, Marks.Proof) is { } how && method.Name is not "Serialize")
                Report(context, call, $"What is made is {One(type!)} that proves nothing", how);
        }
    }

    private static void Replaced(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, IMethodSymbol wanted)
    {
        foreach (var parameter in wanted.Parameters)
        {
            if (Marks.Text(parameter.Type, Marks.Proof) is not { } how)
                continue;

            var given = Argument(call, parameter);
            if (given is null && !parameter.IsOptional && !call.ArgumentList.Arguments.Any(other => Fits(context, other.Expression, parameter)))
                Report(context, call, $"'{wanted.ContainingType.Name}.{wanted.Name}' is called without its {parameter.Type.Name}", how);
            else if (given is not null && !Fits(context, given, parameter))
                Report(context, given, $"'{wanted.ContainingType.Name}.{wanted.Name}' takes {One(parameter.Type)}, and this is {Name(context, given)}", how);
        }
    }

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, IParameterSymbol parameter)
    {
        var arguments = call.ArgumentList.Arguments;
        var named = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.Text == parameter.Name);
        if (named is not null)
            return named.Expression;

        // Where one was left out, the position of the others tells nothing.
        return arguments.Count > parameter.Ordinal && arguments.Count >= Required(parameter) ? arguments[parameter.Ordinal].Expression : null;
    }

    private static int Required(IParameterSymbol parameter) => ((IMethodSymbol)parameter.ContainingSymbol).Parameters.Count(other => !other.IsOptional);

    private static string Name(SyntaxNodeAnalysisContext context, ExpressionSyntax given) =>
        context.SemanticModel.GetTypeInfo(given, context.CancellationToken).Type is { } type ? One(type) : "none";

    private static bool Fits(SyntaxNodeAnalysisContext context, ExpressionSyntax given, IParameterSymbol parameter) =>
        context.SemanticModel.ClassifyConversion(given, parameter.Type).IsImplicit;

    private static string One(ITypeSymbol type) => $"{("AEIOU".Contains(type.Name[0], StringComparison.Ordinal) ? "an" : "a")} {type.Name}";

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode where, string what, string how) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.Proof, where.GetLocation(), what, how));
}
