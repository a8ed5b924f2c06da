import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconBraces, IconFileZip, IconFolderOpen, IconSparkles, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/directory.ts'
import { useApiCommand } from '../../api/client.ts'
import { ImportFailure } from './import-failure.tsx'
import { WorkProgress } from './work-progress.tsx'

/** Where the directory comes from. The system's dialog asks for the file; the path never reaches this window. */
export function ImportChoice({ onPreview }: { readonly onPreview: (preview: ImportPreview) => void }) {
  const { t } = useTranslation()
  const chosen = useApiCommand('directory', 'chooseImport')
  const sample = useApiCommand('directory', 'chooseSample')
  const busy = chosen.isPending || sample.isPending

  function choose(from: 'folder' | 'zip' | 'json' | 'table') {
    sample.reset()
    chosen.mutate({ from }, { onSuccess: (preview) => preview && onPreview(preview) })
  }
  function chooseSample() {
    chosen.reset()
    sample.mutate({}, { onSuccess: onPreview })
  }
  const ways = [
    { label: t('directory.fromFolder'), text: t('directory.fromFolderText'), icon: IconFolderOpen, act: () => choose('folder') },
    { label: t('directory.fromZip'), text: t('directory.fromZipText'), icon: IconFileZip, act: () => choose('zip') },
    { label: t('directory.fromJson'), text: t('directory.fromJsonText'), icon: IconBraces, act: () => choose('json') },
    { label: t('directory.fromTable'), text: t('directory.fromTableText'), icon: IconTable, act: () => choose('table') },
    { label: t('directory.fromSample'), text: t('directory.fromSampleText'), icon: IconSparkles, act: chooseSample },
  ]
  return (
    <>
      <ImportFailure error={chosen.error ?? sample.error} />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {ways.map(({ label, text, icon: Icon, act }) => (
          <Paper key={label} withBorder p="md">
            <Stack h="100%" justify="space-between">
              <Text>{text}</Text>
              <Group>
                <Button variant="default" leftSection={<Icon size={20} aria-hidden />} disabled={busy} onClick={act}>
                  {label}
                </Button>
              </Group>
            </Stack>
          </Paper>
        ))}
      </SimpleGrid>
      {busy ? <WorkProgress words={t('directory.reading')} /> : null}
    </>
  )
}
