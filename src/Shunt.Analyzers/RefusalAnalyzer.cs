using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Shunt.Analyzers;

/// <summary>What ends a release is not caught and forgotten.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RefusalAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.Refusal];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Caught, SyntaxKind.CatchClause);
    }

    private static void Caught(SyntaxNodeAnalysisContext context)
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (clause.Declaration is not { } declaration)
            return;

        var type = context.SemanticModel.GetTypeInfo(declaration.Type, context.CancellationToken).Type;
        if (Marks.Text(type, Marks.Refusal) is not { } meaning || IsThrownOn(clause) || IsLookedAt(clause, declaration.Identifier.Text))
            return;

        context.ReportDiagnostic(Diagnostic.Create(Rules.Refusal, declaration.GetLocation(), type!.Name, meaning));
    }

    private static bool IsThrownOn(CatchClauseSyntax clause) =>
        clause.Block.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax);

    private static bool IsLookedAt(CatchClauseSyntax clause, string name) =>
        name.Length > 0 && clause.Block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.Text == name);
}
